// A form that came back with complaints says where to begin: the first field that is wrong takes the keyboard.
document.querySelector('main :is([aria-invalid="true"], fieldset:has(> .error) input:not([type=hidden]))')?.focus()
