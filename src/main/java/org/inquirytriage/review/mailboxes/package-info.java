/**
 * How it stands with the program's mailboxes, and what people have done about it.
 */
@NamedInterface("mailboxes")
@NullMarked
package org.inquirytriage.review.mailboxes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
