package org.inquirytriage.triage.opennlp;

import java.nio.file.Path;
import java.util.List;

import org.inquirytriage.text.InquiryText;
import org.inquirytriage.text.Segment;
import org.inquirytriage.triage.Assessment;
import org.inquirytriage.triage.ClinicalCues;
import org.inquirytriage.triage.EmergencySigns;
import org.inquirytriage.triage.lexicon.Lexicon;

/** The parts of triage, each by itself. */
public final class TriageParts {

	private final Lexicon english;

	private final EmergencySigns signs;

	private final ClinicalCues cues;

	private final OpenNlpModels models;

	private final Features features;

	public TriageParts(Path folder) {
		this.english = TriageFiles.lexicon(folder, "en");
		List<Lexicon> lexicons = List.of(this.english, TriageFiles.lexicon(folder, "es"));
		this.signs = new EmergencySigns(lexicons);
		this.cues = new ClinicalCues(lexicons);
		this.models = OpenNlpModels.read(folder.resolve("en"), this.english, Encoders.of("en"));
		this.features = new Features(this.english);
	}

	/** How many signs and cues stand in a text. */
	public int signsAndCues(InquiryText text) {
		return this.signs.findIn(text).size() + this.cues.findIn(text).size();
	}

	/** What the classifier believes. */
	public Assessment classify(InquiryText text) {
		return this.models.assess(text.asked());
	}

	/** How many features the segments and the whole have. */
	public int features(InquiryText text) {
		int found = this.features.of(text.authorText()).length;
		for (Segment segment : text.asked()) {
			found += this.features.of(segment.text()).length;
		}
		return found;
	}

	/** How many of them are cues. */
	public int cueNames(InquiryText text) {
		int found = this.english.cueNames(text.authorText()).size();
		for (Segment segment : text.asked()) {
			found += this.english.cueNames(segment.text()).size();
		}
		return found;
	}

}
