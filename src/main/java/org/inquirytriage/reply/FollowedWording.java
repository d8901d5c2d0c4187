package org.inquirytriage.reply;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Prepares the wording that holds, anew whenever it has changed. */
final class FollowedWording implements Supplier<PreparedWording> {

	private final CurrentLibrary current;

	private final TemplateRenderer renderer;

	private final AcknowledgementLinks acknowledgements;

	private final AtomicReference<PreparedWording> prepared;

	FollowedWording(CurrentLibrary current, TemplateRenderer renderer, AcknowledgementLinks acknowledgements) {
		this.current = current;
		this.renderer = renderer;
		this.acknowledgements = acknowledgements;
		this.prepared = new AtomicReference<>(prepare(current.now()));
	}

	@Override
	public PreparedWording get() {
		TemplateLibrary library = this.current.now();
		return this.prepared.updateAndGet((last) -> (last.library() == library) ? last : prepare(library));
	}

	private PreparedWording prepare(TemplateLibrary library) {
		return new PreparedWording(library, this.renderer, this.acknowledgements);
	}

}
