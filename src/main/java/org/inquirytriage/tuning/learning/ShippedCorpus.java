package org.inquirytriage.tuning.learning;

import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.inquirytriage.tuning.Corpus;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.Split;
import org.jspecify.annotations.Nullable;

/** The labelled inquiries that the service came with; there may be none. */
public final class ShippedCorpus {

	private final Corpus corpus;

	private final Path folder;

	// Large, and needed only while somebody works on examples.
	private @Nullable SoftReference<Conflicts> conflicts;

	/**
	 * The corpus of a folder.
	 * @param corpus that reads it
	 * @param folder of it, which may be absent
	 */
	public ShippedCorpus(Corpus corpus, Path folder) {
		this.corpus = corpus;
		this.folder = folder;
	}

	/** Where its files are. */
	public Path folder() {
		return this.folder;
	}

	/** Whether there are any. */
	public boolean isThere() {
		return Files.isDirectory(this.folder);
	}

	/** What messages may contradict. */
	public synchronized Conflicts conflicts() {
		Conflicts known = (this.conflicts != null) ? this.conflicts.get() : null;
		if (known == null) {
			List<LabelledInquiry> all = isThere() ? this.corpus.read(this.folder) : List.of();
			Map<Boolean, List<LabelledInquiry>> parts = all.stream()
				.collect(Collectors.partitioningBy(in(Split.TRAIN)));
			known = new Conflicts(parts.getOrDefault(true, List.of()), parts.getOrDefault(false, List.of()));
			this.conflicts = new SoftReference<>(known);
		}
		return known;
	}

	/** Those of one part. */
	public List<LabelledInquiry> of(Split split) {
		return this.corpus.read(this.folder).stream().filter(in(split)).toList();
	}

	private Predicate<LabelledInquiry> in(Split split) {
		Map<String, Split> splits = new HashMap<>();
		return (inquiry) -> splits.computeIfAbsent(inquiry.author(),
				(author) -> this.corpus.splitOf(this.folder, author)) == split;
	}

}
