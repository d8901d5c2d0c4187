package org.inquirytriage.tuning.replay;

import org.inquirytriage.reply.AcknowledgementLinks;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.TemplateFiles;
import org.inquirytriage.reply.TemplateLint;
import org.inquirytriage.reply.TemplateRenderer;
import org.inquirytriage.reply.TemplateSources;

/**
 * Makes composers from files that might be sent.
 *
 * @param files reads them
 * @param lint that nothing is sent without
 * @param renderer of templates
 * @param acknowledgements on which offices tell that they have an inquiry
 */
public record Wordings(TemplateFiles files, TemplateLint lint, TemplateRenderer renderer,
		AcknowledgementLinks acknowledgements) {

	/**
	 * What composes from these files; throws TemplateException when they cannot be sent.
	 */
	public ReplyComposer of(TemplateSources sources) {
		this.lint.requireUsable(sources);
		return new ReplyComposer(this.files.read(sources).usable(), this.renderer, this.acknowledgements);
	}

}
