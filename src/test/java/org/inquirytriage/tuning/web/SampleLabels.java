package org.inquirytriage.tuning.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.review.web.SampleCases;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.models.Comparison;
import org.inquirytriage.tuning.models.Comparison.Figure;
import org.inquirytriage.tuning.models.Comparison.Row;
import org.inquirytriage.tuning.models.Gate;
import org.inquirytriage.tuning.models.ModelVersion.Made;
import org.inquirytriage.tuning.models.ModelVersion.Start;
import org.inquirytriage.tuning.models.ModelVersion.Status;
import org.inquirytriage.tuning.models.ModelVersions;
import org.inquirytriage.tuning.models.Share;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages whose truth ann told. */
public class SampleLabels {

	private static final OffsetDateTime FIRST = OffsetDateTime.of(2026, 11, 23, 17, 0, 0, 0, ZoneOffset.UTC);

	private final SampleCases cases;

	private final JdbcClient jdbc;

	private final ModelVersions versions;

	private final AtomicInteger given = new AtomicInteger();

	SampleLabels(SampleCases cases, JdbcClient jdbc, ModelVersions versions) {
		this.cases = cases;
		this.jdbc = jdbc;
		this.versions = versions;
	}

	/** An answered message with these words, which ann called wrong. */
	public UUID label(String text, Label label) {
		UUID id = this.cases.answered("Question", OutboxState.SENT).value();
		this.jdbc.sql("""
				insert into labelled_example (inquiry_id, truth, topics, language, subject, content, decided_as,
				    corrected, person, labelled)
				values (:id, :truth, '', 'en', 'Question', :text, 'auto-reply', true, 'ann', :at)
				""")
			.param("id", id)
			.param("truth", label.name().toLowerCase(Locale.ROOT))
			.param("text", text)
			.param("at", FIRST.plusMinutes(this.given.incrementAndGet()))
			.update();
		return id;
	}

	/** A version that failed a gate, and one that is being trained. */
	public void models() {
		Instant now = Instant.now();
		Start start = new Start("ann", now, 0, 30);
		Share before = new Share(9, 900, 0.004, 0.02);
		Share after = new Share(12, 900, 0.006, 0.03);
		List<Row> rows = Arrays.stream(Figure.values()).map((figure) -> new Row(figure, "en", before, after)).toList();
		List<Gate> gates = Arrays.stream(Gate.Kind.values())
			.map((kind) -> new Gate(kind, "en", before, after, kind != Gate.Kind.MIXED))
			.toList();
		this.versions.begin(start, now)
			.ifPresent((number) -> this.versions.end(number, Status.REFUSED,
					new Made("f".repeat(64), "lexicon", new Comparison(rows, gates))));
		this.versions.begin(start, now).ifPresent((number) -> this.versions.beat(number, "limits-en", 40, now));
	}

	/** A shadow that brought the earlier models back, with one clinical disagreement. */
	public void shadow() {
		UUID id = this.cases.answered("In shadow", OutboxState.SENT).value();
		this.jdbc.sql("delete from shadow_disagreement").update();
		this.jdbc.sql("delete from shadow_run").update();
		this.jdbc.sql("""
				insert into shadow_run (number, kind, model, live, author, started, until, seen_at, seen_id, agreed,
				    disagreed, erased, ended, ending, reason)
				values (1, 'PREDECESSOR', 0, 1, 'ann', :at, :at, :at, :id, 50, 1, 1, :at, 'RETURNED', '9 of 60')
				""").param("at", FIRST).param("id", id).update();
		this.jdbc.sql("""
				insert into shadow_disagreement (run, inquiry_id, received, clinical, kind, live, shadow)
				values (1, :id, :at, true, 'ANSWERED', 'redirect', 'auto-reply')
				""").param("at", FIRST).param("id", id).update();
	}

}
