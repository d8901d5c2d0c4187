package org.inquirytriage.triage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.inquirytriage.triage.lexicon.LexiconSource;

/** Assembles triage from folders, whole or in part, and knows their versions. */
public interface TriageFolders extends TriageAssembly {

	/**
	 * Triage with the lexicons of a folder and other classifiers than the folder's.
	 * @throws UnreadableDataException naming the file that cannot be used
	 */
	Triage assemble(Path models, List<LanguageModel> classifiers);

	/**
	 * Triage with the lexicons of one folder and the models of another.
	 * @param models a folder with a folder for each language
	 * @throws UnreadableDataException naming the file that cannot be used
	 */
	Triage assemble(Path lexicons, Path models);

	/**
	 * The lexicons of a folder as their files hold them, one for each language.
	 * @throws UnreadableDataException naming the file that cannot be used
	 */
	List<LexiconSource> lexicons(Path models);

	/**
	 * What a decision made with a folder depends on, short enough to be kept with each:
	 * the hash of the lexicons, and of each language's models and limits.
	 * @throws UnreadableDataException naming the file that cannot be used
	 */
	Map<String, String> versions(Path models);

}
