/**
 * The page that shows facts, calendar and what goes out at a moment.
 */
@NullMarked
package org.inquirytriage.tuning.facts.web;

import org.jspecify.annotations.NullMarked;
