/**
 * The pages on which admins edit templates.
 */
@NullMarked
package org.inquirytriage.tuning.templates.web;

import org.jspecify.annotations.NullMarked;
