/**
 * What the pages of tuning have in common.
 */
@NullMarked
package org.inquirytriage.tuning.web;

import org.jspecify.annotations.NullMarked;
