/**
 * Versions of templates: edited, proposed, published and taken back in the pages.
 */
@NullMarked
package org.inquirytriage.tuning.templates;

import org.jspecify.annotations.NullMarked;
