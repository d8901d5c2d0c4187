/**
 * Makes the composer from its files.
 */
@NullMarked
package org.inquirytriage.reply.spring;

import org.jspecify.annotations.NullMarked;
