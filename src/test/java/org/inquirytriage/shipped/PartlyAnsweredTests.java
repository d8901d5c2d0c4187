package org.inquirytriage.shipped;

import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.pipeline.InquiryPipeline;
import org.inquirytriage.pipeline.Outgoing;
import org.inquirytriage.pipeline.Verdict;
import org.inquirytriage.reply.InquiryReference;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PartlyAnsweredTests {

	private static final Verdict VERDICT = Shipped.part(InquiryPipeline.class).decide("", """
			¿Dónde puedo estacionar cuando visite a mi tía? ¿Cuánto cuesta una consulta sin
			seguro? ¿Y cómo llego desde el aeropuerto?
			""", new InquiryReference("partly", "https://review.example.org/"), Shipped.NOON);

	@Test
	void whatIsSureIsAnsweredAtOnce() {
		assertThat(VERDICT.outgoing()).extracting(Outgoing::action).containsExactly(Action.ANSWER);
		assertThat(VERDICT.outgoing().getFirst().wording().text()).contains("Si le cuesta caminar desde el garaje");
	}

	@Test
	void theWriterIsToldThatAPersonAnswersTheRest() {
		assertThat(VERDICT.outgoing().getFirst().wording().text()).contains("persona de nuestro equipo va a leer",
				"contestar lo demás");
	}

	@Test
	void aPersonHasIt() {
		assertThat(VERDICT.disposition()).isEqualTo(DispositionKind.HOLD);
	}

}
