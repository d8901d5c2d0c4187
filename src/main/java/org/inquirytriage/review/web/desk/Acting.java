package org.inquirytriage.review.web.desk;

import java.util.Locale;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.inquiry.Reach;

/**
 * Who does something with which inquiry.
 *
 * @param id of the inquiry
 * @param person the account's name
 * @param reach of the person
 * @param seen how many things had happened to it when the person saw it, -1 when not
 * known
 * @param locale of the person
 */
record Acting(InquiryId id, String person, Reach reach, int seen, Locale locale) {
}
