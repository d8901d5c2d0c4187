package org.inquirytriage.reply;

import java.nio.file.Path;
import java.util.List;

/** Reads templates, topics and program facts as people write them. */
public interface TemplateFiles {

	/** Understands as much as can be, and tells what cannot. */
	Read read(TemplateSources sources);

	/**
	 * Reads a folder of templates and the file of topics; throws TemplateException with
	 * one sentence that names file, line and property when they cannot be used.
	 */
	default TemplateLibrary read(Path templatesDir, Path topicsFile) {
		return read(TemplateSources.of(templatesDir, topicsFile)).usable();
	}

	/**
	 * What could be understood of the files of templates, and what could not.
	 *
	 * @param library of everything that was understood
	 * @param findings in the rest
	 */
	record Read(TemplateLibrary library, List<LintFinding> findings) {

		public Read {
			findings = List.copyOf(findings);
		}

		/**
		 * The library; throws TemplateException with the first finding that must stop the
		 * start.
		 */
		public TemplateLibrary usable() {
			this.findings.stream().filter(LintFinding::severe).findFirst().ifPresent((finding) -> {
				throw new TemplateException(finding);
			});
			return this.library;
		}

	}

}
