package org.inquirytriage.tuning.templates;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.inquirytriage.reply.ReplyTemplate;
import org.inquirytriage.reply.TemplateFiles;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.reply.TemplateLint;
import org.inquirytriage.reply.TemplateSources;
import org.inquirytriage.tuning.templates.TemplateVersion.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The templates that are sent: those of the files, with the published versions in their
 * place. Every replica asks the database each time whether anything was published.
 */
public final class CurrentTemplates implements TemplateLibrary.Current {

	private final TemplateSources shipped;

	private final TemplateVersions versions;

	private final TemplateFiles files;

	private final TemplateLint lint;

	private final AtomicReference<@Nullable Standing> known = new AtomicReference<>();

	/**
	 * Puts published versions over the files.
	 * @param shipped the files
	 * @param versions that were published
	 * @param files that reads them
	 * @param lint that nothing is sent without
	 */
	public CurrentTemplates(TemplateSources shipped, TemplateVersions versions, TemplateFiles files,
			TemplateLint lint) {
		this.shipped = shipped;
		this.versions = versions;
		this.files = files;
		this.lint = lint;
	}

	@Override
	public TemplateLibrary now() {
		return standing().library();
	}

	/**
	 * What is sent now; throws TemplateException when a published version does not fit
	 * the files any more.
	 */
	public Standing standing() {
		// The turn is read first: what is published in between is read again next time.
		long turn = this.versions.turn();
		Standing last = this.known.get();
		if (last != null && last.turn() == turn) {
			return last;
		}
		Map<String, TemplateVersion> current = this.versions.current();
		TemplateSources sources = this.shipped;
		for (TemplateVersion version : current.values()) {
			if (version.origin() != Origin.FILE) {
				sources = sources.with(version.file(), version.text());
			}
		}
		this.lint.requireUsable(sources);
		Standing next = new Standing(turn, sources, this.files.read(sources).usable(), current);
		this.known.set(next);
		return next;
	}

	/** The text of a file as shipped, or nothing. */
	public Optional<String> shipped(String file) {
		return Optional.ofNullable(this.shipped.templates().get(file));
	}

	/**
	 * What is sent at some moment.
	 *
	 * @param turn how often versions were published until then
	 * @param sources all texts
	 * @param library the texts as understood
	 * @param versions of the templates that were ever edited
	 */
	public record Standing(long turn, TemplateSources sources, TemplateLibrary library,
			Map<String, TemplateVersion> versions) {

		/** The text of a template, empty when there is none. */
		public String text(TemplateName name) {
			return this.sources.templates().getOrDefault(name.file(), "");
		}

		/** The template as understood, or nothing. */
		public Optional<ReplyTemplate> template(TemplateName name) {
			return this.library.templates()
				.stream()
				.filter((template) -> TemplateName.of(template).equals(name))
				.findFirst();
		}

		/** The number of the version that is sent; 1 for a file, 0 when there is none. */
		public int number(TemplateName name) {
			TemplateVersion version = this.versions.get(name.file());
			if (version != null) {
				return version.number();
			}
			return text(name).isEmpty() ? 0 : 1;
		}

	}

}
