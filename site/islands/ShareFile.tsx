import { useEffect, useState } from 'preact/hooks';

type Props = { readonly href: string; readonly type: string; readonly label: string };

/** Hands a file to the sharing of the phone where it takes files; elsewhere the link beside it is all there is. */
export function ShareFile({ href, type, label }: Props) {
  const name = href.split('/').at(-1) ?? '';
  const [isAble, setIsAble] = useState(false);
  const [file, setFile] = useState<File>();
  const [isBusy, setIsBusy] = useState(false);
  useEffect(() => {
    setIsAble(navigator.canShare?.({ files: [new File([''], name, { type })] }) ?? false);
  }, []);
  if (!isAble) return null;

  const press = async () => {
    setIsBusy(true);
    try {
      const got = file ?? (await fetchFile(href, name, type));
      setFile(got);
      await navigator.share({ files: [got] });
    } catch {
      // Closed again, no network, or too late after the press: the file is kept, and the next press shares it.
    }
    setIsBusy(false);
  };
  return (
    <p>
      <button type="button" disabled={isBusy} onClick={press}>
        {label}
      </button>
    </p>
  );
}

async function fetchFile(href: string, name: string, type: string): Promise<File> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return new File([await response.blob()], name, { type });
}
