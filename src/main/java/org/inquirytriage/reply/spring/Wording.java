package org.inquirytriage.reply.spring;

import java.nio.file.Path;

import org.inquirytriage.reply.AcknowledgementLinks;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.TemplateFiles;
import org.inquirytriage.reply.TemplateLint;
import org.inquirytriage.reply.TemplateRenderer;
import org.inquirytriage.reply.TemplateSources;

/**
 * Makes the composers of folders that go by their files alone.
 *
 * @param files reads them
 * @param lint that nothing is sent without
 * @param renderer of templates
 * @param acknowledgements on which offices tell that they have an inquiry
 * @param topics the file of topics, which all folders share
 */
record Wording(TemplateFiles files, TemplateLint lint, TemplateRenderer renderer, AcknowledgementLinks acknowledgements,
		Path topics) {

	/**
	 * What composes from a folder; throws TemplateException when it cannot be sent.
	 */
	ReplyComposer of(Path folder) {
		TemplateSources sources = TemplateSources.of(folder, this.topics);
		this.lint.requireUsable(sources);
		return new ReplyComposer(this.files.read(sources).usable(), this.renderer, this.acknowledgements);
	}

}
