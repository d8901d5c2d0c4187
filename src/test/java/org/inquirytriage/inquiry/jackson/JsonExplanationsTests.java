package org.inquirytriage.inquiry.jackson;

import java.util.List;

import org.inquirytriage.inquiry.Explanation;
import org.inquirytriage.inquiry.Explanation.Attachment;
import org.inquirytriage.inquiry.Explanation.Contribution;
import org.inquirytriage.inquiry.Explanation.Mark;
import org.inquirytriage.inquiry.Explanation.Sentence;
import org.inquirytriage.inquiry.Explanation.Source;
import org.inquirytriage.inquiry.Explanation.TopicBelief;
import org.inquirytriage.triage.Evidence.Layer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JsonExplanationsTests {

	private final JsonExplanations explanations = new JsonExplanations();

	@Test
	void readsBackWhatItWrote() {
		Explanation explanation = new Explanation(
				List.of(new Mark(Layer.EMERGENCY, "E1-chest-pain-plain", "E1", Source.BODY, 4, 14)),
				List.of(new Sentence(Source.BODY, 0, 20, 0.97, 0.01, List.of(new Contribution("w=pain", 1.5)))),
				List.of(new TopicBelief("hours", 0.2)), List.of(new Attachment("scan.pdf", "application/pdf", 12L)));
		assertThat(this.explanations.read(this.explanations.write(explanation))).isEqualTo(explanation);
	}

	@Test
	void explainsNothingFromADocumentWithoutItsFields() {
		assertThat(this.explanations.read("{\"disposition\":\"hold\"}")).isEqualTo(Explanation.NONE);
	}

	@Test
	void explainsNothingFromADocumentThatIsNoJson() {
		assertThat(this.explanations.read("hold")).isEqualTo(Explanation.NONE);
	}

}
