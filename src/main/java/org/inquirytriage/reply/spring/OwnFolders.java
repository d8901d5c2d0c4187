package org.inquirytriage.reply.spring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.inquirytriage.office.FixedOffices;
import org.inquirytriage.office.OfficeException;
import org.inquirytriage.reply.LintFinding;
import org.inquirytriage.reply.ProgramFacts;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.TemplateException;
import org.inquirytriage.reply.TemplateSources;
import org.inquirytriage.reply.program.Program;
import org.inquirytriage.reply.spring.FollowedFolder.Content;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/** Reads the programs of mailboxes that name a folder of their own. */
class OwnFolders {

	private final Wording wording;

	private final FixedOffices offices;

	private final Clock clock;

	OwnFolders(Wording wording, FixedOffices offices, Clock clock) {
		this.wording = wording;
		this.offices = offices;
		this.clock = clock;
	}

	/**
	 * The programs by mailbox, in the order of the settings; mailboxes that name one
	 * folder share its program. Throws IllegalArgumentException with a sentence that
	 * names the property, and file and line where it is one of them that is wrong.
	 */
	Map<String, Program> in(Environment environment) {
		List<Own> mailboxes = Binder.get(environment)
			.bind("triage.mailboxes", Bindable.listOf(Own.class))
			.orElse(List.of());
		Map<Path, Program> read = new HashMap<>();
		Map<String, Program> programs = new LinkedHashMap<>();
		for (int index = 0; index < mailboxes.size(); index++) {
			Own own = mailboxes.get(index);
			if (!own.templates().isBlank()) {
				String property = "triage.mailboxes[" + index + "].templates";
				programs.put(own.name(),
						read.computeIfAbsent(own.folder(), (folder) -> program(property, own.name(), folder)));
			}
		}
		return programs;
	}

	private Program program(String property, String name, Path folder) {
		if (!Files.isDirectory(folder)) {
			throw new IllegalArgumentException(
					"The setting " + property + " names " + folder + ", which is not a folder");
		}
		try {
			return new FollowedFolder(name, folder, this::read, this.clock).program();
		}
		catch (TemplateException | OfficeException ex) {
			throw new IllegalArgumentException(
					"The setting " + property + " names " + folder + ", which cannot be used: " + ex.getMessage(), ex);
		}
	}

	private Content read(Path folder, String name) {
		ReplyComposer composer = this.wording.of(folder);
		ProgramFacts facts = composer.library().facts();
		if (facts.programName().isEmpty()) {
			throw new TemplateException(LintFinding.severe(TemplateSources.PROGRAM, facts.line("program"),
					"program.name", "it is missing, and mail is sent in this name"));
		}
		return new Content(composer, this.offices.read(folder.resolve("offices.csv"), name));
	}

	/**
	 * A mailbox of the settings, {@code triage.mailboxes[n]}, as far as it is read here.
	 *
	 * @param name of the mailbox
	 * @param templates the folder laid out like the shipped templates that alone holds
	 * for its mail; empty for the one that mailboxes share
	 */
	record Own(@DefaultValue("") String name, @DefaultValue("") String templates) {

		Path folder() {
			return Path.of(this.templates).toAbsolutePath().normalize();
		}

	}

}
