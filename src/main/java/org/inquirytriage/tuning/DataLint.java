package org.inquirytriage.tuning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.reply.TemplateLint;
import org.inquirytriage.triage.TriageAssembly;
import org.inquirytriage.triage.UnreadableDataException;
import org.inquirytriage.tuning.links.LinkCheck;
import org.inquirytriage.tuning.links.LinkState;
import org.inquirytriage.tuning.links.Links;

/**
 * Checks the data that people own: templates, program facts, offices, lexicons and
 * models.
 */
public final class DataLint {

	private final TemplateLint templates;

	private final TriageAssembly triage;

	private final LinkCheck links;

	private final Clock clock;

	public DataLint(TemplateLint templates, TriageAssembly triage, LinkCheck links, Clock clock) {
		this.templates = templates;
		this.triage = triage;
		this.links = links;
		this.clock = clock;
	}

	/**
	 * Something in the data that is wrong or should be looked at.
	 *
	 * @param sentence that names file, line and property
	 * @param severe whether it stops the start of the service
	 */
	public record Finding(String sentence, boolean severe) {
	}

	/** What is wrong in these folders; nothing where all is well. */
	public List<Finding> check(Path modelsFolder, Path templatesFolder) {
		List<Finding> findings = new ArrayList<>();
		for (LintFinding finding : this.templates.check(templatesFolder, modelsFolder.resolve("topics.yaml"),
				LocalDate.now(this.clock))) {
			findings.add(new Finding(finding.toString(), finding.severe()));
		}
		try {
			this.triage.assemble(modelsFolder);
		}
		catch (UnreadableDataException ex) {
			findings.add(new Finding(ex.getMessage() + "", true));
		}
		return findings;
	}

	/**
	 * The links of a folder of templates, facts and offices that do not answer; none of a
	 * file that cannot be read.
	 */
	public List<Finding> links(Path templatesFolder) {
		Map<String, List<String>> places = new TreeMap<>();
		for (Path file : texts(templatesFolder)) {
			List<String> lines = lines(file);
			for (int i = 0; i < lines.size(); i++) {
				String place = templatesFolder.relativize(file) + ", line " + (i + 1);
				Links.in(lines.get(i))
					.forEach((link) -> places.computeIfAbsent(link, (key) -> new ArrayList<>()).add(place));
			}
		}
		Map<String, LinkState> states = this.links.of(places.keySet());
		List<Finding> findings = new ArrayList<>();
		if (states.isEmpty() && !places.isEmpty()) {
			findings.add(new Finding("no link was looked at, as triage.tuning.check-links is false", false));
		}
		places.forEach((link, named) -> Optional.ofNullable(states.get(link))
			.flatMap(DataLint::sentence)
			.ifPresent((sentence) -> named
				.forEach((place) -> findings.add(new Finding(place + ", " + link + ": " + sentence, false)))));
		return findings;
	}

	private static Optional<String> sentence(LinkState state) {
		return switch (state) {
			case ANSWERS -> Optional.empty();
			case GONE -> Optional.of("there is no such page");
			case SILENT -> Optional.of("nothing answers there just now");
			case EXAMPLE -> Optional.of("is an example, which leads nowhere");
		};
	}

	private static List<Path> texts(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().matches(".*\\.(md|yaml|csv)")).sorted().toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	// What cannot be read is named among the other findings.
	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
