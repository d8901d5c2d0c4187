package org.inquirytriage.tuning;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.inquirytriage.message.ContentType;
import org.inquirytriage.message.Headers;
import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.message.ReversePath;
import org.inquirytriage.text.InquiryText;
import org.inquirytriage.text.TextCleaner;

/** Turns letters into the words their writers wrote, as if they had come by mail. */
final class LetterReader {

	private final TextCleaner cleaner;

	LetterReader(TextCleaner cleaner) {
		this.cleaner = cleaner;
	}

	InquiryText read(Letter letter) {
		if (letter.html() == null) {
			return this.cleaner.clean(letter.subject(), letter.text());
		}
		return this.cleaner.clean(new InboundMessage("", 0, Instant.EPOCH, Set.of(), new Headers(List.of()),
				new ReversePath.Absent(), null, letter.subject(), List.of(), List.of(), ContentType.PLAIN, List.of(),
				null, letter.html(), List.of()));
	}

}
