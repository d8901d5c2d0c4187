/**
 * Inquiry Triage: answers, redirects, escalates or holds each inquiry to a hospital
 * program.
 */
@NullMarked
package org.inquirytriage;

import org.jspecify.annotations.NullMarked;
