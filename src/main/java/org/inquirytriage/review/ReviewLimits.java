package org.inquirytriage.review;

import java.time.Duration;

/**
 * How long things wait for people.
 *
 * @param undo how long a decision's mail waits so that it can be undone
 * @param lease how long a claim lasts without a sign of life
 */
public record ReviewLimits(Duration undo, Duration lease) {
}
