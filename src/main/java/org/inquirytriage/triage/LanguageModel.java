package org.inquirytriage.triage;

/**
 * A classifier of one language with the limits that were set for it.
 *
 * @param language ISO 639-1
 * @param classifier the models
 * @param policy the limits within which a machine may act on them
 */
public record LanguageModel(String language, InquiryClassifier classifier, TriagePolicy policy) {
}
