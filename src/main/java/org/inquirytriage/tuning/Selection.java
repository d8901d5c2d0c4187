package org.inquirytriage.tuning;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Picks the labelled inquiries that something is measured on; never those to prove on.
 */
public final class Selection {

	private final Corpus corpus;

	public Selection(Corpus corpus) {
		this.corpus = corpus;
	}

	/**
	 * The inquiries of a file, or of one split of a folder that has splits.
	 * @param fileOrFolder of labelled inquiries
	 * @param split null for those that limits are chosen on
	 * @param author null for all
	 * @throws CorpusException when messages of the prove split are asked for, which only
	 * a recorded proof may open
	 */
	public List<LabelledInquiry> of(Path fileOrFolder, @Nullable Split split, @Nullable String author) {
		Path folder = Files.isDirectory(fileOrFolder) ? fileOrFolder
				: fileOrFolder.toAbsolutePath().normalize().getParent();
		Map<String, Split> splits = new HashMap<>();
		boolean divided = folder != null && Files.isRegularFile(folder.resolve("splits.json"));
		Split wanted = (divided && fileOrFolder.equals(folder) && split == null && author == null) ? Split.CALIBRATE
				: split;
		List<LabelledInquiry> chosen = this.corpus.read(fileOrFolder)
			.stream()
			.filter((inquiry) -> author == null || inquiry.author().equals(author))
			.filter((inquiry) -> wanted == null || wanted == split(folder, inquiry, splits))
			.toList();
		if (divided && chosen.stream().anyMatch((inquiry) -> split(folder, inquiry, splits) == Split.PROVE)) {
			throw new CorpusException("The prove split is opened only by the command prove, which records it", null);
		}
		return chosen;
	}

	private Split split(@Nullable Path folder, LabelledInquiry inquiry, Map<String, Split> splits) {
		return (folder == null) ? Split.TRAIN
				: splits.computeIfAbsent(inquiry.author(), (author) -> this.corpus.splitOf(folder, author));
	}

}
