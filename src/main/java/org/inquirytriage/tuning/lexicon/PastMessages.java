package org.inquirytriage.tuning.lexicon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryFilter;
import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.tuning.Selection;

/** The messages that a phrase is tried on: stored ones, else examples of the corpus. */
public final class PastMessages {

	private final Inquiries inquiries;

	private final Selection selection;

	private final Path corpus;

	/**
	 * Past messages.
	 * @param inquiries that are stored
	 * @param selection of examples
	 * @param corpus the folder of examples, which may be absent
	 */
	public PastMessages(Inquiries inquiries, Selection selection, Path corpus) {
		this.inquiries = inquiries;
		this.selection = selection;
		this.corpus = corpus;
	}

	/** The last stored messages whose texts are kept, the newest first. */
	public List<PastMessage> stored(int limit) {
		return this.inquiries.list(InquiryFilter.all(Reach.EVERYTHING), null, limit)
			.inquiries()
			.stream()
			.flatMap((inquiry) -> this.inquiries.text(inquiry.id())
				.map((text) -> stored(inquiry, text.author()))
				.stream())
			.toList();
	}

	/** Examples of a language that nothing was learnt from, spread over all of them. */
	public List<PastMessage> examples(String language, int limit) {
		if (!Files.isDirectory(this.corpus)) {
			return List.of();
		}
		List<PastMessage> all = this.selection.of(this.corpus, null, null)
			.stream()
			.filter((example) -> example.language().equals(language))
			.map((example) -> new PastMessage(example.id(), false, example.subject(), example.text()))
			.toList();
		int step = Math.max(1, Math.ceilDiv(all.size(), limit));
		return IntStream.range(0, all.size()).filter((index) -> index % step == 0).mapToObj(all::get).toList();
	}

	private static PastMessage stored(Inquiry inquiry, String text) {
		return new PastMessage(inquiry.id().toString(), true, inquiry.subject(), text);
	}

}
