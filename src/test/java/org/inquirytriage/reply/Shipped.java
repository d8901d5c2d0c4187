package org.inquirytriage.reply;

import java.nio.file.Path;
import java.util.List;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.office.ForwardPolicy;
import org.inquirytriage.office.Office;
import org.inquirytriage.reply.mustache.MustacheRenderer;
import org.inquirytriage.reply.snakeyaml.YamlTemplateFiles;

/** The templates and facts of this repository, and an office to name in them. */
final class Shipped {

	static final Path TEMPLATES = Path.of("templates");

	static final Path TOPICS = Path.of("models", "topics.yaml");

	static final TemplateLibrary LIBRARY = new YamlTemplateFiles().read(TEMPLATES, TOPICS);

	static final ReplyComposer COMPOSER = new ReplyComposer(LIBRARY, new MustacheRenderer());

	static final Office OFFICE = office("Harbor Street Cardiology", "Monday to Friday, 8 am to 5 pm");

	private Shipped() {
	}

	static TemplateSources sources() {
		return TemplateSources.of(TEMPLATES, TOPICS);
	}

	static Office office(String name, String hours) {
		return new Office("harbor-street", name, List.of("Anh Nguyen"), List.of(), List.of("Lakeside"), "555-0120",
				hours, EmailAddress.of("harbor-street@example.org"), null, false, ForwardPolicy.LINK);
	}

}
