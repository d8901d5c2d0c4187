/**
 * The pages of replays.
 */
@NullMarked
package org.inquirytriage.tuning.replay.web;

import org.jspecify.annotations.NullMarked;
