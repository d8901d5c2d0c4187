package org.inquirytriage.tuning.perturbation;

import java.util.random.RandomGenerator;

import org.inquirytriage.tuning.Letter;

/**
 * Something that asks nothing, before and after the text.
 *
 * @param name as reports write it
 * @param english put around a text in English
 * @param spanish put around a text in Spanish
 */
record Surroundings(String name, Around english, Around spanish) implements Perturbation {

	/** What comes before and after. */
	record Around(String before, String after) {
	}

	@Override
	public Letter apply(Letter letter, String language, RandomGenerator random) {
		Around around = language.equals("es") ? this.spanish : this.english;
		return Letter.plain(letter.subject(), around.before() + letter.text() + around.after());
	}

	static Surroundings quotedHistory() {
		return new Surroundings("quoted history appended", new Around("", """


				On Mon, Nov 2, 2026 at 9:14 AM Front Desk <desk@example.org> wrote:
				> Thank you for your note. The visitor garage is on the east side of the building.
				> The information desk in the lobby is open on weekdays.
				"""), new Around("", """


				El lun, 2 de nov de 2026 a las 9:14, Recepción <desk@example.org> escribió:
				> Gracias por su nota. El estacionamiento de visitantes está al lado este del edificio.
				> La recepción abre de lunes a viernes.
				"""));
	}

	static Surroundings smallTalk() {
		return new Surroundings("small talk around", new Around("""
				Good morning to everybody there. I hope your week is off to a nice start and that the weather is as \
				pleasant over there as it is here today.

				""", """


				I know that you get a lot of mail, so take whatever time you need to get back to me. Thank you so \
				much for reading this, and have a wonderful rest of your week."""), new Around("""
				Muy buenos días a todos. Espero que su semana haya empezado bien y que el clima esté tan agradable \
				por allá como lo está hoy por acá.

				""", """


				Sé que reciben muchos correos, así que tómense el tiempo que necesiten para responder. Muchas \
				gracias por leer esto y que tengan una linda semana."""));
	}

	static Surroundings longStory() {
		String english = """
				My neighbor told me about you while we were waiting in line at the hardware store. He had driven in \
				from the other end of the county with his grandson to look at paint for the porch. We talked about \
				the new bridge, about the bakery that closed, and about the high school team, which is doing better \
				than anybody thought it would this year. Then he said that he had written to this address once and \
				that somebody had been kind enough to write back.
				""";
		String spanish = """
				Mi vecino me habló de ustedes mientras hacíamos fila en la ferretería. Había venido desde el otro lado \
				del condado con su nieto para ver pintura para el portal. Hablamos del puente nuevo, de la panadería \
				que cerró y del equipo de la escuela, que va mejor de lo que todos pensaban este año. Después me dijo \
				que una vez escribió a esta dirección y que alguien tuvo la amabilidad de contestarle.
				""";
		return new Surroundings("long story around", new Around(english.repeat(2) + "\n", "\n\n" + english),
				new Around(spanish.repeat(2) + "\n", "\n\n" + spanish));
	}

	static Surroundings encodedNoise() {
		String noise = "\n\n" + """
				iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJg
				R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7UEsDBBQABgAIAAAAIQDfpNJsWgEAACAFAAAT
				""";
		return new Surroundings("base64 noise appended", new Around("", noise), new Around("", noise));
	}

}
