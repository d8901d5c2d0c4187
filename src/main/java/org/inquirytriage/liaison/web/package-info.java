/**
 * The pages on which offices tell that they have an inquiry.
 */
@NullMarked
package org.inquirytriage.liaison.web;

import org.jspecify.annotations.NullMarked;
