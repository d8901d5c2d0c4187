package org.inquirytriage.office;

import java.util.Set;

/**
 * The small words that tell a physician or an office from anybody else of the same name.
 */
final class Mentions {

	static final Set<String> TITLES = Set.of("dr", "drs", "doctor", "doctors", "doc", "dra", "dras", "doctora",
			"doctores", "surgeon", "cardiologist", "cirujano", "cirujana", "cardiologo", "cardiologa", "physician",
			"prof", "professor", "specialist", "especialista", "practitioner", "medico", "medica", "pcp");

	static final Set<String> BETWEEN_TITLE_AND_NAME = Set.of("is", "was", "named", "called", "name", "es", "era",
			"llamado", "llamada");

	static final Set<String> CREDENTIALS = Set.of("md", "facc", "phd", "np", "dnp", "facs");

	static final Set<String> OFFICES = Set.of("office", "offices", "clinic", "practice", "consultorio", "consultorios",
			"clinica", "oficina", "suite");

	static final Set<String> PEOPLE_OF_AN_OFFICE = Set.of("nurse", "nurses", "team", "staff", "assistant", "secretary",
			"receptionist", "scheduler", "coordinator", "patient", "patients", "enfermera", "equipo", "asistente",
			"secretaria", "recepcionista", "coordinadora", "paciente", "pacientes");

	static final Set<String> OF = Set.of("of", "de", "del");

	static final Set<String> AT = Set.of("in", "at", "on", "en", "of", "de");

	static final Set<String> WITH = Set.of("with", "see", "saw", "seen", "seeing", "sees", "under", "con");

	static final Set<String> AND = Set.of("and", "or", "y", "e", "o");

	/** Words that may stand before a bare surname without making it somebody else's. */
	static final Set<String> LEADING = Set.of("the", "to", "from", "at", "by", "my", "our", "call", "called", "calling",
			"of", "for", "with", "and", "or", "see", "saw", "reach", "contact", "in", "tell", "ask", "asked", "told",
			"like", "de", "la", "el", "al", "del", "con", "y", "a", "que", "en", "via", "through", "regarding", "re");

	/** Words that go on after a name, so that no last name of somebody else follows. */
	static final Set<String> AFTER_A_NAME = Set.of("", "is", "was", "has", "had", "said", "says", "told", "saw", "sees",
			"gave", "did", "does", "wants", "wanted", "asked", "called", "and", "or", "at", "in", "on", "about", "for",
			"to", "who", "please", "pls", "because", "if", "that", "but", "office", "clinic", "nurse", "es", "me", "y",
			"o", "dijo", "que", "en");

	private Mentions() {
	}

}
