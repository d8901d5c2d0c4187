package org.inquirytriage.text.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.ThreadSafeSentenceDetectorME;
import opennlp.tools.util.Span;
import org.inquirytriage.text.SentenceSplitter;

/**
 * Finds sentences with the English sentence model of Apache OpenNLP, which serves Spanish
 * as well.
 */
public final class OpenNlpSentences implements SentenceSplitter {

	private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

	private final ThreadSafeSentenceDetectorME detector;

	private OpenNlpSentences(SentenceModel model) {
		this.detector = new ThreadSafeSentenceDetectorME(model);
	}

	/** The splitter with the model that is packed with the program; all share it. */
	public static OpenNlpSentences packed() {
		return Packed.SHARED;
	}

	private static OpenNlpSentences read() {
		try (InputStream model = Models.open(MODEL)) {
			return new OpenNlpSentences(new SentenceModel(model));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The sentence model could not be read", ex);
		}
	}

	/** Reads the model when it is first asked for. */
	private static final class Packed {

		private static final OpenNlpSentences SHARED = read();

	}

	@Override
	public List<int[]> split(String text) {
		Span[] spans = this.detector.sentPosDetect(text);
		return Arrays.stream(spans).map((span) -> new int[] { span.getStart(), span.getEnd() }).toList();
	}

}
