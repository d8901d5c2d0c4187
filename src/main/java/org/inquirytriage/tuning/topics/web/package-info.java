/**
 * The pages on which admins add topics.
 */
@NullMarked
package org.inquirytriage.tuning.topics.web;

import org.jspecify.annotations.NullMarked;
