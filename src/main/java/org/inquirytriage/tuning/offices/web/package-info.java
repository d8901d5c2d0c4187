/**
 * The pages of the directory of offices.
 */
@NullMarked
package org.inquirytriage.tuning.offices.web;

import org.jspecify.annotations.NullMarked;
