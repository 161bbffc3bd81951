/** Materials: what has to be uploaded, the inspection of PDFs, the document store, and the templates to fill in. */
package org.zhicheng.material;
