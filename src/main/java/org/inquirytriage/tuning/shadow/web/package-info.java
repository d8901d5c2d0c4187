/**
 * The pages of models in shadow.
 */
@NullMarked
package org.inquirytriage.tuning.shadow.web;

import org.jspecify.annotations.NullMarked;
