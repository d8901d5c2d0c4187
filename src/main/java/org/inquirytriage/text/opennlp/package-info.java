/**
 * Sentences and languages with Apache OpenNLP.
 */
@NullMarked
package org.inquirytriage.text.opennlp;

import org.jspecify.annotations.NullMarked;
