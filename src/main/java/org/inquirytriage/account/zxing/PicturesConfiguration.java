package org.inquirytriage.account.zxing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires pictures that a phone reads. */
@Configuration(proxyBeanMethods = false)
class PicturesConfiguration {

	@Bean
	SvgPictures codePictures() {
		return new SvgPictures();
	}

}
