/**
 * Webhooks over the HTTP client of the Java platform.
 */
@NullMarked
package org.inquirytriage.liaison.alarm.http;

import org.jspecify.annotations.NullMarked;
