package org.inquirytriage.triage.lexicon;

import java.util.List;
import java.util.Map;

/**
 * A lexicon of one language as its files hold it.
 *
 * @param language ISO 639-1
 * @param wordLists named lists that patterns refer to
 * @param emergencySigns entries that may describe an emergency
 * @param clinicalCues entries that show a clinically specific inquiry
 * @param otherCues entries that show it is neither general nor clinical
 * @param topicCues entries that speak for a topic
 * @param subjects entries that name what a topic teaches of; without one it is not
 * answered
 * @param contexts what may lower a sign
 */
public record LexiconSource(String language, Map<String, List<String>> wordLists, List<LexiconEntry> emergencySigns,
		List<LexiconEntry> clinicalCues, List<LexiconEntry> otherCues, List<LexiconEntry> topicCues,
		List<LexiconEntry> subjects, List<Context> contexts) {
}
