/**
 * Taking over the files of a folder of templates, all or none.
 */
@NullMarked
package org.inquirytriage.tuning.templates.archive;

import org.jspecify.annotations.NullMarked;
