package org.zhicheng.certificate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.material.store.DocumentColumn;
import org.zhicheng.material.store.DocumentOwner;

/** Tells the document store which of its documents are certificates. */
@Configuration
class CertificateDocuments {

    @Bean
    DocumentOwner certificatePdfs(JdbcClient jdbc) {
        return new DocumentColumn(jdbc, "certificate", "document");
    }

    @Bean
    DocumentOwner certificateOfds(JdbcClient jdbc) {
        return new DocumentColumn(jdbc, "certificate", "ofd");
    }
}
