/** Forms on the server: reads {@code .form} schemas, holds what people send against them, and keeps what they have not sent yet. */
package org.zhicheng.form;
