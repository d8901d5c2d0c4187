package org.inquirytriage.tuning.models.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.inquirytriage.TestDatabase;
import org.inquirytriage.outbox.TestClock;
import org.inquirytriage.shipped.Shipped;
import org.inquirytriage.triage.TriageFolders;
import org.inquirytriage.triage.published.CurrentTriage;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.jackson.JsonComparisons;
import org.inquirytriage.tuning.jdbc.TuningFixture;
import org.inquirytriage.tuning.learning.jdbc.ExamplesFixture;
import org.inquirytriage.tuning.lexicon.CurrentPhrases;
import org.inquirytriage.tuning.models.Comparison;
import org.inquirytriage.tuning.models.Gate;
import org.inquirytriage.tuning.models.ModelDesk;
import org.inquirytriage.tuning.models.ModelStore;
import org.inquirytriage.tuning.models.ModelVersion.Made;
import org.inquirytriage.tuning.models.ModelVersion.Start;
import org.inquirytriage.tuning.models.ModelVersion.Status;
import org.inquirytriage.tuning.models.ModelVersions;
import org.inquirytriage.tuning.models.Share;
import org.inquirytriage.tuning.models.StoredModels;
import org.inquirytriage.tuning.models.Succession;

/** Versions of models over one empty database and one folder. */
public final class ModelsFixture {

	/** The models that the service came with. */
	public static final Path SHIPPED = Path.of("models");

	public final ExamplesFixture messages;

	public final AdminChanges changes;

	public final ModelVersions versions;

	public final TestClock clock = new TestClock(TuningFixture.NOW);

	public final ModelStore store;

	private final Path folder;

	public ModelsFixture(TestDatabase database, Path folder) {
		this.messages = new ExamplesFixture(database);
		this.folder = folder;
		this.store = new ModelStore(folder.resolve("models"));
		this.changes = TuningFixture.changes(this.messages.cases.source);
		this.versions = new JdbcModelVersions(this.messages.jdbc, this.messages.cases.transaction,
				new JsonComparisons());
	}

	/** A comparison in which every gate is passed, or none. */
	public static Comparison comparison(boolean passed) {
		Share share = new Share(0, 900, 0.0, 0.004);
		return new Comparison(List.of(new Comparison.Row(Comparison.Figure.CLINICAL_MISSED, "en", share, share)),
				List.of(new Gate(Gate.Kind.MISSES, "", share, share, passed)));
	}

	/** A version of models that answer nothing, as its training ended. */
	public int trained(boolean passed) {
		Instant now = this.clock.instant();
		int number = this.versions.begin(new Start("ann", now, this.versions.current(), 30), now).orElseThrow();
		String lexicon = Shipped.part(TriageFolders.class).versions(SHIPPED).get("lexicon");
		this.versions.end(number, passed ? Status.PASSED : Status.REFUSED,
				new Made(this.store.keep(cautious(number)), String.valueOf(lexicon), comparison(passed)));
		return number;
	}

	private Path cautious(int number) {
		Path models = this.folder.resolve("trained-" + number);
		try (Stream<Path> files = Files.walk(SHIPPED.resolve("en"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copy = models.resolve(SHIPPED.relativize(file));
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
			}
			Path manifest = models.resolve("en").resolve("manifest.yaml");
			Files.writeString(manifest,
					Files.readString(manifest)
						.replaceFirst("answer-below: \\S+", "answer-below: 0.0")
						.replaceFirst("longest-words: \\S+", "longest-words: " + (200 + number)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return models;
	}

	/** Where models are put in force. */
	public ModelDesk desk(boolean secondPerson) {
		return desk(secondPerson, this.changes, SHIPPED);
	}

	/** The same with another record of changes, or other lexicons. */
	public ModelDesk desk(boolean secondPerson, AdminChanges record, Path lexicons) {
		return desk(secondPerson, record, lexicons, Succession.UNHEARD);
	}

	/** The same with somebody who hears which models come into force. */
	public ModelDesk desk(boolean secondPerson, AdminChanges record, Path lexicons, Succession succession) {
		return new ModelDesk(this.versions, this.store, Shipped.part(TriageFolders.class), record,
				new ModelDesk.Rules(secondPerson, lexicons, this.messages.cases.transaction, this.clock), succession);
	}

	/** The phrases in that database. */
	CurrentPhrases phrases() {
		return TuningFixture.phrases(this.messages.cases.source);
	}

	/** The triage of a replica on the same database. */
	public CurrentTriage replica() {
		return new CurrentTriage(Shipped.part(TriageFolders.class), SHIPPED,
				new StoredModels(this.versions, this.store), phrases(), this.clock);
	}

}
