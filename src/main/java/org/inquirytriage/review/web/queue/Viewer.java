package org.inquirytriage.review.web.queue;

import java.util.Locale;

import org.inquirytriage.inquiry.Reach;

/**
 * Who looks at the queue.
 *
 * @param name the account's
 * @param reach of the person
 * @param decides whether the person decides about inquiries rather than only reading them
 * @param locale of the person
 */
record Viewer(String name, Reach reach, boolean decides, Locale locale) {
}
