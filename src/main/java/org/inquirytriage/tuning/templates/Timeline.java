package org.inquirytriage.tuning.templates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inquirytriage.reply.TemplateSources;
import org.inquirytriage.tuning.templates.TemplateVersion.Origin;

/**
 * Which version of each template is sent on which day: the one published last, and on
 * days that are not its own the one before it.
 *
 * @param latest the version of each template that was published last
 * @param lines the same, each with those before it, as far as they matter
 */
record Timeline(Map<String, TemplateVersion> latest, Map<String, List<TemplateVersion>> lines) {

	static Timeline of(TemplateVersions versions) {
		Map<String, TemplateVersion> latest = versions.current();
		Map<String, List<TemplateVersion>> lines = new TreeMap<>();
		latest.forEach((file, version) -> lines.put(file, line(version, versions)));
		return new Timeline(latest, lines);
	}

	private static List<TemplateVersion> line(TemplateVersion last, TemplateVersions versions) {
		if (last.window().isAlways()) {
			return List.of(last);
		}
		Map<Integer, TemplateVersion> all = versions.of(last.file())
			.stream()
			.collect(Collectors.toMap(TemplateVersion::number, Function.identity()));
		List<TemplateVersion> line = new ArrayList<>();
		TemplateVersion version = last;
		while (version != null) {
			line.add(version);
			version = version.window().isAlways() ? null : all.get(version.basedOn());
		}
		return line;
	}

	/** The versions that are sent on a day. */
	Map<String, TemplateVersion> on(LocalDate day) {
		Map<String, TemplateVersion> sent = new TreeMap<>();
		this.lines.forEach((file, line) -> line.stream()
			.filter((version) -> version.window().holds(day))
			.findFirst()
			.ifPresent((version) -> sent.put(file, version)));
		return sent;
	}

	/** The next day after one on which something else is sent. */
	Optional<LocalDate> next(LocalDate day) {
		return Optional.ofNullable(turns(day, List.of()).stream().findFirst().orElse(null));
	}

	/** All days after one on which something else is sent, with windows on trial. */
	SortedSet<LocalDate> turns(LocalDate day, Collection<Window> more) {
		SortedSet<LocalDate> turns = new TreeSet<>();
		Stream<Window> known = this.lines.values().stream().flatMap(List::stream).map(TemplateVersion::window);
		Stream.concat(known, more.stream()).forEach((window) -> {
			if (window.from() != null) {
				turns.add(window.from());
			}
			if (window.until() != null) {
				turns.add(window.until().plusDays(1));
			}
		});
		turns.removeIf((turn) -> !turn.isAfter(day));
		return turns;
	}

	/** Files with the texts of versions in their place. */
	static TemplateSources over(TemplateSources shipped, Map<String, TemplateVersion> sent,
			Collection<TemplateChange> changes) {
		Map<String, String> texts = new TreeMap<>();
		sent.forEach((file, version) -> {
			if (version.origin() != Origin.FILE) {
				texts.put(file, version.text());
			}
		});
		changes.forEach((change) -> texts.put(change.file(), change.text()));
		TemplateSources sources = shipped;
		StringBuilder topics = new StringBuilder(shipped.topics().stripTrailing()).append('\n');
		for (Map.Entry<String, String> text : texts.entrySet()) {
			if (AddedTopic.isFile(text.getKey())) {
				topics.append(text.getValue());
			}
			else {
				sources = sources.with(text.getKey(), text.getValue());
			}
		}
		return (topics.length() > shipped.topics().length())
				? new TemplateSources(sources.templates(), sources.topicsFile(), topics.toString()) : sources;
	}

}
