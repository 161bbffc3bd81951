package org.zhicheng.material;

class DocumentTooLargeException extends RuntimeException {}
