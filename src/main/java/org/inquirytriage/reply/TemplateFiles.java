package org.inquirytriage.reply;

import java.nio.file.Path;

/** Reads templates, topics and program facts as people write them. */
public interface TemplateFiles {

	/** Understands as much as can be, and tells what cannot. */
	ReadTemplates read(TemplateSources sources);

	/**
	 * Reads a folder of templates and the file of topics; throws TemplateException with
	 * one sentence that names file, line and property when they cannot be used.
	 */
	default TemplateLibrary read(Path templatesDir, Path topicsFile) {
		return read(TemplateSources.of(templatesDir, topicsFile)).usable();
	}

}
