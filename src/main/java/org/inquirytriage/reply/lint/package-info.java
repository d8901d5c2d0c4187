/**
 * What can be proved about wording before anybody is sent it.
 */
@NullMarked
package org.inquirytriage.reply.lint;

import org.jspecify.annotations.NullMarked;
