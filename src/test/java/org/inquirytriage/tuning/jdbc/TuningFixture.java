package org.inquirytriage.tuning.jdbc;

import java.nio.file.Path;
import java.time.Instant;

import javax.sql.DataSource;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.outbox.TestClock;
import org.inquirytriage.reply.TemplateFiles;
import org.inquirytriage.reply.TemplateLint;
import org.inquirytriage.reply.TemplateSources;
import org.inquirytriage.shipped.Shipped;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.diffutils.LineDifferences;
import org.inquirytriage.tuning.lexicon.CurrentPhrases;
import org.inquirytriage.tuning.lexicon.LexiconDesk;
import org.inquirytriage.tuning.lexicon.PhraseVersions;
import org.inquirytriage.tuning.lexicon.PhrasesBeside;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.templates.TemplateDesk;
import org.inquirytriage.tuning.templates.TemplateVersions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The editing of the shipped templates over one empty database. */
public final class TuningFixture {

	/** The moment at which everything happens. */
	public static final Instant NOW = Instant.parse("2026-11-23T17:00:00.123456Z");

	public final JdbcClient jdbc;

	public final AdminChanges changes;

	public final TemplateVersions versions;

	public final CurrentTemplates current;

	final TransactionTemplate transaction;

	public final TestClock clock = new TestClock(NOW);

	public TuningFixture(TestDatabase database) {
		DataSource source = database.create();
		this.jdbc = JdbcClient.create(source);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
		this.changes = new JdbcAdminChanges(this.jdbc, this.transaction, this.clock);
		this.versions = new JdbcTemplateVersions(this.jdbc);
		this.current = replica();
	}

	/** The templates as another replica on the same database sends them. */
	public CurrentTemplates replica() {
		return new CurrentTemplates(sources(), this.versions, Shipped.part(TemplateFiles.class),
				Shipped.part(TemplateLint.class), this.clock);
	}

	/** The record of changes in a database. */
	public static AdminChanges changes(DataSource source) {
		return new JdbcAdminChanges(JdbcClient.create(source),
				new TransactionTemplate(new JdbcTransactionManager(source)), new TestClock(NOW));
	}

	/** Where templates are changed. */
	public TemplateDesk desk(boolean secondPerson) {
		return desk(secondPerson, this.changes);
	}

	/** The same with another record of changes. */
	public TemplateDesk desk(boolean secondPerson, AdminChanges record) {
		return new TemplateDesk(this.current, this.versions, record, Shipped.part(TemplateLint.class),
				new LineDifferences(), new TemplateDesk.Rules(secondPerson, this.transaction, this.clock));
	}

	/** The phrases that stand in a database. */
	public static CurrentPhrases phrases(DataSource source) {
		return new CurrentPhrases(new JdbcPhraseVersions(JdbcClient.create(source)), Path.of("models"));
	}

	/** Where phrases are changed. */
	LexiconDesk lexiconDesk(PhraseVersions phrases, PhrasesBeside beside, boolean secondPerson) {
		return new LexiconDesk(phrases, beside, this.changes, new LineDifferences(),
				new TemplateDesk.Rules(secondPerson, this.transaction, this.clock));
	}

	/** The templates of this repository. */
	public static TemplateSources sources() {
		return TemplateSources.of(Path.of("templates"), Path.of("models", "topics.yaml"));
	}

}
