package org.inquirytriage.intake.mime4j;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FieldParametersTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			value = { "text/plain; charset=utf-8|charset|utf-8", "text/plain;charset = \"utf-8\" |charset|utf-8",
					"TEXT/plain; CHARSET=utf-8 (a comment)|charset|utf-8", "text/plain charset=utf-8|charset|utf-8",
					"text/plain; charset=utf-8 format=flowed|charset|utf-8", "a/b; boundary=\"x;y\"; c=d|boundary|x;y",
					"a/b; boundary=\"x\\\"y\"|boundary|x\"y", "a/b; boundary=\"unclosed|boundary|unclosed",
					"a/b; name=my file.pdf|name|my file.pdf", "a/b; name*=utf-8''%C3%BC.pdf|name|ü.pdf",
					"a/b; name*0*=utf-8'en'%C3; name*1*=%BC.pdf|name|ü.pdf", "a/b; name*1=b.pdf; name*0=a|name|ab.pdf",
					"a/b; name=it's john's.pdf|name|it's john's.pdf", "a/b; name*0*=utf-8''a%20; name*1=b|name|a b",
					"a/b; name=x.pdf; name*=utf-8''y.pdf|name|y.pdf", "a/b; name*=x%ZZ.pdf|name|x%ZZ.pdf",
					"a/b; ;; =x; c=d|c|d" })
	void par15Reads(String field, String name, String expected) {
		assertThat(FieldParameters.parse(field).parameter(name)).isEqualTo(expected);
	}

	@Test
	void readsTheValueInLowerCaseWithoutComments() {
		assertThat(FieldParameters.parse(" Text/HTML (x) ; a=b").value()).isEqualTo("text/html");
	}

	@Test
	void givesAnEmptyValueForAnEmptyField() {
		assertThat(FieldParameters.parse("").value()).isEmpty();
	}

}
